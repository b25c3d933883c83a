package org.embargo.app;

import org.embargo.core.advisory.Revision;

/** A place that an advisory is announced to. */
public interface Channel {
  /** Short and stable: it is stored with each delivery. */
  String name();

  /**
   * Whether the same delivery may be handed over twice, as whoever gets it knows it by its key.
   * Where not, nothing is tried again of which nobody knows whether it was handed over.
   */
  boolean knowsItAgain();

  /**
   * Delivers it.
   *
   * @param idempotencyKey the same at every try of the same delivery
   * @throws RuntimeException when it could not be done; it is tried again later
   */
  void deliver(Revision revision, String idempotencyKey);
}
