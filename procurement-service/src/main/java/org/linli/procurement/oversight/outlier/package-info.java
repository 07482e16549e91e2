/**
 * Once a month: agencies and purchasers whose figures lie far from everybody else's (Cardinal's,
 * Open Contracting Partnership). An outlier asks a question of those who supervise; it is no verdict and not public.
 * Publishes fairness.outlier-found on linli.fairness, read outside by the auditor and the supervising finance
 * department; listens to nobody.
 */
@NullMarked
package org.linli.procurement.oversight.outlier;

import org.jspecify.annotations.NullMarked;
