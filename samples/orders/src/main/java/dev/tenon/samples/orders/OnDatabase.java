package dev.tenon.samples.orders;

import dev.tenon.policy.Bulkhead;
import dev.tenon.policy.Timeout;

/**
 * How everything is served that asks the database: as many calls at once as it has connections, the
 * others in line, and none for longer than a person waits.
 */
@Timeout("10s")
@Bulkhead(name = "database", concurrency = 16, queue = 200, maxWait = "5s")
@interface OnDatabase {}
