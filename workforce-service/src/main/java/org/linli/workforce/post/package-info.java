/**
 * Who works where, in which tier; one post per person at a time. Publishes post.* on linli.workers and capacity.changed
 * on linli.staffing.
 */
@NullMarked
package org.linli.workforce.post;

import org.jspecify.annotations.NullMarked;
