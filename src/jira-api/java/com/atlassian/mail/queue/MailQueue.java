package com.atlassian.mail.queue;

/** Mails that are waiting to be sent. */
public interface MailQueue {
  void addItem(MailQueueItem item);
}
