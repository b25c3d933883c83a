package com.atlassian.scheduler;

/** What the scheduler tells a job about this run. */
public interface JobRunnerRequest {}
