package org.atende;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine stays behind adapters, so that moving to another one is their business alone. */
@AnalyzeClasses(packages = "org.atende", importOptions = DoNotIncludeTests.class)
class EngineBoundaryTests {

    @ArchTest
    static final ArchRule onlyAdaptersKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..camunda..", "..process..", "..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");
}
