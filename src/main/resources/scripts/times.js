// Says beside each instant what the reader's own clock shows then. Without it pages tell UTC.
"use strict";

document.querySelectorAll("time[datetime]").forEach((time) => {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) {
    const own = instant.toLocaleString("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    });
    time.append(` (${own})`);
  }
});
