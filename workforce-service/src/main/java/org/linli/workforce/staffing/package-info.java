/**
 * What contracts need and lack. Publishes staffing.* on linli.staffing; listens to contract.signed, changed,
 * terminated and completed.
 */
@NullMarked
package org.linli.workforce.staffing;

import org.jspecify.annotations.NullMarked;
