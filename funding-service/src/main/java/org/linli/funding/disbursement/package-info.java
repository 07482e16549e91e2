/** Payment batches by maker and checker, bound to their exact content, and what the bank made of each instruction. */
@NullMarked
package org.linli.funding.disbursement;

import org.jspecify.annotations.NullMarked;
