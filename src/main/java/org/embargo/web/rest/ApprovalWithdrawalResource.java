package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.embargo.app.draft.WithdrawApproval;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.json.Fields;

/** Withdraws the approvals of a draft, for its security team. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ApprovalWithdrawalResource {
  private final WithdrawApproval withdrawApproval;
  private final CurrentUser currentUser;
  private final ChangeRequests changes;

  @Inject
  public ApprovalWithdrawalResource(
      WithdrawApproval withdrawApproval, CurrentUser currentUser, ChangeRequests changes) {
    this.withdrawApproval = withdrawApproval;
    this.currentUser = currentUser;
    this.changes = changes;
  }

  /** Takes {@code {"version": 3, "reason": "..."}}, the version of the draft that is approved. */
  @POST
  @Path(AdvisoryPaths.WHICH + "approval/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(
      @PathParam("key") String key,
      @PathParam("advisory") String which,
      @Context HttpServletRequest request,
      InputStream body) {
    return Answers.of(
        changes
            .toDisclosure(key, request, body)
            .json(ApprovalWithdrawalResource::request)
            .then(
                wanted ->
                    withdrawApproval.withdraw(
                        AdvisoryPaths.at(key, which),
                        currentUser.key(),
                        wanted.version(),
                        wanted.reason()))
            .map(DisclosureJson::write));
  }

  private record Request(long version, String reason) {}

  private static Request request(Fields fields) {
    return new Request(fields.number("version"), fields.text("reason"));
  }
}
