/**
 * Who may assess whom. Keeps where people work and worked, fed by {@code linli.workers}, so that nobody assesses an agency
 * they were employed by in the last three years. Publishes nothing.
 */
@NullMarked
package org.linli.evaluation.assessor;

import org.jspecify.annotations.NullMarked;
