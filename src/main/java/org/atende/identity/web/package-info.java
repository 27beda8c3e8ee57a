/** The doors: who may come in where, and how they prove who they are. */
package org.atende.identity.web;
