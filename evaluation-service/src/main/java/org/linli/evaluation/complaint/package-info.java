/**
 * What people say is wrong with a service: taken in by an office, stated on by the agency, answered in time by another
 * person, and kept in the project's file. Publishes complaint.* on linli.evaluations.
 */
@NullMarked
package org.linli.evaluation.complaint;

import org.jspecify.annotations.NullMarked;
