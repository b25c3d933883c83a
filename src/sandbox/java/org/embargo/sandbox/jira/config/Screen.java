package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.embargo.sandbox.jira.config.ScreenRow.Tab;

/** A screen that writes changes of its fields through at once (rule 7.18). */
record Screen(Tables tables, long id) implements FieldScreen {
  private record LayoutTab(Screen screen, int index) implements FieldScreenTab {
    @Override
    public List<FieldScreenLayoutItem> getFieldScreenLayoutItems() {
      return screen.row().tabs().get(index).fields().stream()
          .<FieldScreenLayoutItem>map(field -> () -> field)
          .toList();
    }

    @Override
    public void addFieldScreenLayoutItem(String fieldId) {
      if (screen.containsField(fieldId)) {
        throw new IllegalArgumentException(fieldId + " is on the screen " + screen.getName());
      }
      List<Tab> tabs = new ArrayList<>(screen.row().tabs());
      List<String> fields = new ArrayList<>(tabs.get(index).fields());
      fields.add(fieldId);
      tabs.set(index, new Tab(tabs.get(index).name(), fields));
      screen.store(tabs);
    }
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return row().name();
  }

  @Override
  public List<FieldScreenTab> getTabs() {
    return IntStream.range(0, row().tabs().size())
        .<FieldScreenTab>mapToObj(index -> new LayoutTab(this, index))
        .toList();
  }

  @Override
  public boolean containsField(String fieldId) {
    return row().tabs().stream().anyMatch(tab -> tab.fields().contains(fieldId));
  }

  @Override
  public void removeTab(int position) {
    List<Tab> tabs = new ArrayList<>(row().tabs());
    tabs.remove(position);
    store(tabs);
  }

  @Override
  public void removeFieldScreenLayoutItem(String fieldId) {
    store(
        row().tabs().stream()
            .map(
                tab ->
                    new Tab(
                        tab.name(), tab.fields().stream().filter(f -> !f.equals(fieldId)).toList()))
            .toList());
  }

  private ScreenRow row() {
    return tables.screens.require(id);
  }

  private void store(List<Tab> tabs) {
    tables.screens.put(new ScreenRow(id, getName(), tabs));
  }
}
