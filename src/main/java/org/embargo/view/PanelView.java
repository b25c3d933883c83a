package org.embargo.view;

/** The panel of an issue as it is printed. */
public record PanelView(DisclosureView disclosure) {
  /** The panel of an issue that is no disclosure, for who may make it one. */
  public record ToSeal(String pageAddress) {}
}
