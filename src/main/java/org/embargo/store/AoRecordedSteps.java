package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.embargo.app.setup.RecordedStep;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.app.setup.RecordedSteps;
import org.embargo.json.SetupJson;

/** Steps of setups in Active Objects. */
public final class AoRecordedSteps implements RecordedSteps {
  private final Rows rows;

  public AoRecordedSteps(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public List<RecordedStep> of(long projectId) {
    return rows.all(SetupStepRow.class, "PROJECT_ID = ?", projectId).stream()
        .map(AoRecordedSteps::toStep)
        .sorted(Comparator.comparing(RecordedStep::number))
        .toList();
  }

  @Override
  public void save(RecordedStep step) {
    SetupStepRow row =
        rows.one(SetupStepRow.class, "STEP_KEY = ?", key(step)).orElseGet(() -> create(step));
    copy(step, row);
    row.save();
  }

  @Override
  public void dropPlanned(long projectId) {
    rows.all(SetupStepRow.class, "PROJECT_ID = ?", projectId).stream()
        .filter(row -> row.getState().equals(State.PLANNED.name()))
        .forEach(rows::delete);
  }

  private static String key(RecordedStep step) {
    return step.projectId() + "-" + step.number();
  }

  private SetupStepRow create(RecordedStep step) {
    return rows.create(
        SetupStepRow.class,
        value("STEP_KEY", key(step)),
        value("PROJECT_ID", step.projectId()),
        value("STEP_NUMBER", step.number()),
        value("RUN_NUMBER", step.run()),
        value("STATE", step.state().name()),
        value("STEP", SetupJson.write(step.step())),
        value("CHOICES", SetupJson.write(step.choices())),
        value("WHO", step.who()),
        value("CHANGED_AT", step.at().toEpochMilli()));
  }

  private static RecordedStep toStep(SetupStepRow row) {
    return new RecordedStep(
        row.getProjectId(),
        row.getStepNumber(),
        row.getRunNumber(),
        State.valueOf(row.getState()),
        SetupJson.step(row.getStep()),
        SetupJson.choices(row.getChoices()),
        row.getWho(),
        Instant.ofEpochMilli(row.getChangedAt()));
  }

  private static void copy(RecordedStep from, SetupStepRow to) {
    to.setState(from.state().name());
    to.setStep(SetupJson.write(from.step()));
    to.setWho(from.who());
    to.setChangedAt(from.at().toEpochMilli());
  }
}
