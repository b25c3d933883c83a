package com.atlassian.scheduler.config;

/** The parts of a schedule that repeats after a fixed time. */
public final class IntervalScheduleInfo {
  private final long intervalInMillis;

  IntervalScheduleInfo(long intervalInMillis) {
    this.intervalInMillis = intervalInMillis;
  }

  public long getIntervalInMillis() {
    return intervalInMillis;
  }
}
