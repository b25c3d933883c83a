package com.atlassian.cache;

/** Tells how a cache behaves. */
public class CacheSettingsBuilder {
  public CacheSettingsBuilder() {}

  public CacheSettingsBuilder remote() {
    return this;
  }

  public CacheSettingsBuilder replicateViaInvalidation() {
    return this;
  }

  public CacheSettingsBuilder maxEntries(int maxEntries) {
    return this;
  }

  public CacheSettings build() {
    return new CacheSettings() {};
  }
}
