/** What stands beside the services in the bench: the same two requests with Spring Boot and JPA, nothing tuned. */
package org.linli.peer;
