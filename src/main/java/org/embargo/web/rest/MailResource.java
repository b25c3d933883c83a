package org.embargo.web.rest;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.embargo.app.draft.AnnouncementMails;
import org.embargo.app.draft.AnnouncementMails.Mail;
import org.embargo.app.tracker.CurrentUser;

/** The mails that announce an advisory, for the security team to send. */
@Path("/issue/{key}")
@AnonymousSiteAccess
@Produces(Answers.JSON)
public class MailResource {
  private final AnnouncementMails announcementMails;
  private final CurrentUser currentUser;

  @Inject
  public MailResource(AnnouncementMails announcementMails, CurrentUser currentUser) {
    this.announcementMails = announcementMails;
    this.currentUser = currentUser;
  }

  @GET
  @Path(AdvisoryPaths.WHICH + "mails")
  public Response get(@PathParam("key") String key, @PathParam("advisory") String which) {
    return Answers.of(
        announcementMails
            .of(AdvisoryPaths.at(key, which), currentUser.key())
            .map(MailResource::json));
  }

  private static ObjectNode json(List<Mail> mails) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("mails");
    for (Mail mail : mails) {
      ObjectNode one = array.addObject();
      mail.to().forEach(one.putArray("to")::add);
      if (!mail.replyTo().isEmpty()) {
        one.put("replyTo", mail.replyTo());
      }
      one.put("subject", mail.subject()).put("text", mail.text());
    }
    return json;
  }
}
