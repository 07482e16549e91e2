/**
 * Performance pay held back after a failed evaluation or a disqualification; wages never. Listens to
 * evaluation.finalised and rectification.verified.
 */
@NullMarked
package org.linli.funding.hold;

import org.jspecify.annotations.NullMarked;
