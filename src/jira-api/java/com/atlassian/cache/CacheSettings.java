package com.atlassian.cache;

/** How a cache behaves. */
public interface CacheSettings {}
