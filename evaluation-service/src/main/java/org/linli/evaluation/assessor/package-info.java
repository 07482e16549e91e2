/**
 * Who may assess whom (E04). Keeps where people work and worked, fed by {@code linli.workers}, so that nobody assesses an
 * agency they, or somebody near to them, were employed by in the last three years. Publishes nothing.
 */
@NullMarked
package org.linli.evaluation.assessor;

import org.jspecify.annotations.NullMarked;
