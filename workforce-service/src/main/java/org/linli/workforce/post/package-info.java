/**
 * Who works where, in which tier; one post per person at a time. Publishes post.* on linli.workers and capacity.changed
 * on linli.staffing. Read by evaluation and procurement: who comes, goes and is certified, and how many there are; by
 * registry: who may not evaluate an agency for a grade; outside by the auditor, who sees that promised people came.
 *
 * <pre>
 * PLANNED → ACTIVE → ENDED; PLANNED → ENDED
 * </pre>
 */
@NullMarked
package org.linli.workforce.post;

import org.jspecify.annotations.NullMarked;
