/**
 * Who works where, in which tier; one post per person at a time. Publishes post.* on linli.workers and capacity.changed
 * on linli.staffing. Read by evaluation and procurement: started and ended; outside by the auditor, who sees that
 * promised people came. No service reads capacity.changed yet.
 *
 * <pre>
 * PLANNED → ACTIVE → ENDED; PLANNED → ENDED
 * </pre>
 */
@NullMarked
package org.linli.workforce.post;

import org.jspecify.annotations.NullMarked;
