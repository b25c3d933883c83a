package org.embargo.app;

import org.embargo.core.advisory.Revision;

/** A place that an advisory is announced to. */
public interface Channel {
  /** Short and stable: it is stored with each delivery. */
  String name();

  /**
   * Delivers it; telling a channel twice does no harm.
   *
   * @param idempotencyKey the same at every try of the same delivery
   * @throws RuntimeException when it could not be done; it is tried again later
   */
  void deliver(Revision revision, String idempotencyKey);
}
