package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.embargo.app.CurrentUser;
import org.embargo.app.WithdrawApproval;
import org.embargo.app.json.Body;
import org.embargo.app.json.Fields;

/** Withdraws the approvals of a draft, for its security team. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class ApprovalWithdrawalResource {
  private final WithdrawApproval withdrawApproval;
  private final CurrentUser currentUser;

  @Inject
  public ApprovalWithdrawalResource(WithdrawApproval withdrawApproval, CurrentUser currentUser) {
    this.withdrawApproval = withdrawApproval;
    this.currentUser = currentUser;
  }

  /** Takes {@code {"version": 3, "reason": "..."}}, the version of the draft that is approved. */
  @POST
  @Path(AdvisoryPaths.WHICH + "approval/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(
      @PathParam("key") String key, @PathParam("advisory") String which, String body) {
    return Answers.of(
        Body.read(body, ApprovalWithdrawalResource::request)
            .then(
                request ->
                    withdrawApproval.withdraw(
                        AdvisoryPaths.at(key, which),
                        currentUser.key(),
                        request.version(),
                        request.reason()))
            .map(DisclosureJson::write));
  }

  private record Request(long version, String reason) {}

  private static Request request(Fields fields) {
    return new Request(fields.number("version"), fields.text("reason"));
  }
}
