/** Fair evaluation of purchased services: to the place, to the age of the project, and to the agency. */
@NullMarked
package org.linli.evaluation;

import org.jspecify.annotations.NullMarked;
