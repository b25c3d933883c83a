package com.atlassian.mail.queue;

/** One of them. */
public interface MailQueueItem {}
