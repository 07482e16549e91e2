/** The append-only table that is outbox, audit trail, change feed and source to rebuild. */
@NullMarked
package org.linli.platform.journal;

import org.jspecify.annotations.NullMarked;
