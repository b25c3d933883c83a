package org.embargo.sandbox.jira.activity;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What would have left Jira: nothing is sent from here. Keeps the last ones. */
public final class Outgoing implements MailQueue {
  private static final int KEPT = 10_000;

  private final Deque<Message> messages = new ArrayDeque<>();

  /** How it would have gone out. */
  public enum By {
    MAIL,
    WEBHOOK
  }

  /**
   * One mail or one call.
   *
   * @param to the name of a user, a mail address or a URL
   * @param key of the issue that it is about; empty for none
   */
  public record Message(By by, String to, String key, String text) {}

  /** What plugins send by Jira's queue; it is about no issue that Jira knows of. */
  @Override
  public void addItem(MailQueueItem item) {
    Email email = ((SingleMailQueueItem) item).getEmail();
    add(new Message(By.MAIL, email.getTo(), "", email.getSubject() + "\n\n" + email.getBody()));
  }

  synchronized void add(Message message) {
    messages.add(message);
    if (messages.size() > KEPT) {
      messages.remove();
    }
  }

  /** All since the last time. */
  public synchronized List<Message> take() {
    List<Message> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }

  public synchronized List<Message> all() {
    return List.copyOf(messages);
  }
}
