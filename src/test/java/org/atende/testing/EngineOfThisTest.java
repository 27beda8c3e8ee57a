package org.atende.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Puts the engine of this test's application behind REST and web applications: those look it up by name, JVM-wide. */
class EngineOfThisTest extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
}
