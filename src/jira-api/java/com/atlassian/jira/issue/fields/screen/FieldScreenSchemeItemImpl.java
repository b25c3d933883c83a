package com.atlassian.jira.issue.fields.screen;

/** The screen of the operation that another item is for. */
public class FieldScreenSchemeItemImpl implements FieldScreenSchemeItem {
  private final String issueOperationName;
  private FieldScreen fieldScreen;

  public FieldScreenSchemeItemImpl(
      FieldScreenSchemeManager schemeManager,
      FieldScreenSchemeItem copyFrom,
      FieldScreenManager screenManager) {
    this.issueOperationName = copyFrom.getIssueOperationName();
    this.fieldScreen = copyFrom.getFieldScreen();
  }

  @Override
  public FieldScreen getFieldScreen() {
    return fieldScreen;
  }

  @Override
  public void setFieldScreen(FieldScreen screen) {
    this.fieldScreen = screen;
  }

  @Override
  public String getIssueOperationName() {
    return issueOperationName;
  }
}
