package org.ofbiz.core.entity;

/** The database refused. */
public class GenericEntityException extends Exception {
  private static final long serialVersionUID = 1L;

  public GenericEntityException(String message) {
    super(message);
  }
}
