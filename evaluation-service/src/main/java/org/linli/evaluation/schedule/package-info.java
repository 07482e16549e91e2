/**
 * Which looks a contract gets and when: by the age of its project, the length of the contract and the money that came
 * late (G12, G15), with the facts of the day frozen into each plan. With parameters that would grade everybody every
 * half year the service does not start.
 */
@NullMarked
package org.linli.evaluation.schedule;

import org.jspecify.annotations.NullMarked;
