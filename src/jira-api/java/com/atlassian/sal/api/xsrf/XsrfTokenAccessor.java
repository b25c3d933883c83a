package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out the form token of the current browser. */
public interface XsrfTokenAccessor {
  String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create);
}
