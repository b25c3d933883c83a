package com.atlassian.sal.api.auth;

import java.net.URI;

/** Knows where a user logs in. */
public interface LoginUriProvider {
  URI getLoginUri(URI returnUri);
}
