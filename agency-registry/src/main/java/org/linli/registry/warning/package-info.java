/**
 * Early warning per agency with each signal shown. Publishes agency.early-warning; listens to late payments, wages,
 * runway, dependence, evaluations, founded complaints and contracts short of staff.
 */
@NullMarked
package org.linli.registry.warning;

import org.jspecify.annotations.NullMarked;
