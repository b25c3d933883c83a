package org.embargo.app.advisory;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Revision;
import org.embargo.core.outbox.Delivery;

/** What went public. Nothing here is ever changed or deleted. */
public interface Revisions {
  Optional<Revision> latest(AdvisoryId advisoryId);

  Optional<Revision> find(AdvisoryId advisoryId, int number);

  /** Of each revision, in their order. */
  List<Publication> publications(AdvisoryId advisoryId);

  /** The advisory that carries this id in public. */
  Optional<AdvisoryId> advisoryOf(CveId cveId);

  /**
   * Stores the revision and its deliveries in one transaction: all of it or nothing.
   *
   * @param draftVersion of the draft that it is; 0 for an import
   * @throws RuntimeException when the advisory already has a revision of that number
   */
  void publish(Revision revision, int draftVersion, List<Delivery> deliveries);

  /** The latest revision of each advisory that this channel has delivered, newest first. */
  List<Listing> listDeliveredTo(String channel);

  /** The latest revision under this id that this channel has delivered. */
  Optional<PublicAdvisory> deliveredTo(String channel, CveId cveId);
}
