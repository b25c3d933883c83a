package org.embargo.app.embargo;

import java.util.List;
import java.util.Optional;
import org.embargo.core.embargo.ToldParty;

/** Who was told what under the embargo of each issue. Nothing is ever taken off the list. */
public interface ToldParties {
  /** Oldest first. */
  List<ToldParty> of(long issueId);

  Optional<ToldParty> find(long id);

  /** Gives it with its id. */
  ToldParty add(ToldParty told);

  /** Stores when they acknowledged. */
  void save(ToldParty told);
}
