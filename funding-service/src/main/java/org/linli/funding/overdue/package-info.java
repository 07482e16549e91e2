/** What the clock makes of payables: notices once per threshold, interest by the day, the public list of what is late. */
@NullMarked
package org.linli.funding.overdue;

import org.jspecify.annotations.NullMarked;
