package org.embargo.app.common;

/** A part of the product needs what this tracker does not have. The other parts go on. */
public final class NotAvailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param sentence which part, for whoever asked for it
   */
  public NotAvailable(String sentence) {
    super(sentence);
  }

  public NotAvailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
