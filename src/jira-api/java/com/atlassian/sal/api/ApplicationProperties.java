package com.atlassian.sal.api;

/** Facts about the running product. */
public interface ApplicationProperties {
  String getBaseUrl(UrlMode urlMode);
}
