package com.atlassian.sal.api.lifecycle;

/** Told when the plugin may begin its work and when it has to end it. */
public interface LifecycleAware {
  void onStart();

  void onStop();
}
