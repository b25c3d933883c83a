package org.embargo.app.delivery;

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
   * @throws NotHandedOver when nothing has left; it is tried again later
   * @throws RuntimeException when it failed in any other way; it is tried again only if this
   *     channel knows it again
   */
  void deliver(Revision revision, String idempotencyKey);

  /** Nothing has left: nobody was reached, or whoever was has refused all of it. */
  final class NotHandedOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotHandedOver(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
