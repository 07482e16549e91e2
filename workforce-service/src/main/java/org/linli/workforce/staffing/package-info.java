/** What contracts need and lack, and supervision ordered after a failed evaluation. Listens to contract.signed, terminated, evaluation.finalised. */
@NullMarked
package org.linli.workforce.staffing;

import org.jspecify.annotations.NullMarked;
