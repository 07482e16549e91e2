/**
 * What the clock makes of payables: notices once per threshold with their history, the ladder of those who have to
 * answer, where money lies now, the public list of what is late and the file of each year.
 */
@NullMarked
package org.linli.funding.overdue;

import org.jspecify.annotations.NullMarked;
