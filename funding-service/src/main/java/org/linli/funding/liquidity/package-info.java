/**
 * How long an agency can pay its people: cash and what is about to come against a month's payroll, in bands. Wage parts
 * of endangered agencies go first, and the salary reserve is opened. Publishes runway.low and runway.recovered on
 * linli.liquidity, read by the registry for its early warning. Hears wages.confirmed, wages.missed and
 * salary-risk.changed.
 */
@NullMarked
package org.linli.funding.liquidity;

import org.jspecify.annotations.NullMarked;
