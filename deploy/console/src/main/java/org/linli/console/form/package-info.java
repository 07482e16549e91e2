/** Forms for every command of the services, made from their contracts: entered, looked at again, sent, answered. */
@NullMarked
package org.linli.console.form;

import org.jspecify.annotations.NullMarked;
