import type { PackageFacts } from "./packageFacts";

/** An SDK as a Maven artefact. */
export interface Artifact {
    readonly groupId: string;
    readonly artifactId: string;
    readonly version: string;
}

/** Maven Central gives this group to the owner of a repository on GitHub. */
export function artifactOf({ publisher, version }: PackageFacts): Artifact {
    return {
        groupId: `io.github.${publisher.toLowerCase()}`,
        artifactId: "pulumi-alicloud-resource-sharing",
        version,
    };
}

/** The dependencies of the generated code; the first is the SDK for which the generator was made. */
const dependencies = [
    ["com.pulumi", "pulumi", "1.16.0"],
    ["com.google.code.gson", "gson", "2.13.1"],
    ["com.google.code.findbugs", "jsr305", "3.0.2"],
] as const;

/** What builds it, in pinned versions: a Maven's own versions differ from system to system. */
const plugins = [
    ["maven-resources-plugin", "3.3.1", "", ""],
    ["maven-compiler-plugin", "3.14.0", "<release>11</release>", ""],
    ["maven-jar-plugin", "3.4.2", "", ""],
    ["maven-source-plugin", "3.3.1", "", "jar-no-fork"],
    ["maven-javadoc-plugin", "3.11.2", "<doclint>none</doclint><quiet>true</quiet>", "jar"],
] as const;

/**
 * The manifest of the SDK for Java, with everything that Maven Central requires.
 * @param time of the archives' entries: ISO 8601 in UTC
 */
export function pom(facts: PackageFacts, time: string): string {
    const { groupId, artifactId, version } = artifactOf(facts);
    const path = new URL(facts.repository).pathname.slice(1);
    return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>${groupId}</groupId>
  <artifactId>${artifactId}</artifactId>
  <version>${version}</version>
  <packaging>jar</packaging>
  <name>${facts.displayName} for Pulumi</name>
  <description>${facts.description}</description>
  <url>${facts.repository}</url>
  <licenses>
    <license>
      <name>${facts.license}</name>
      <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
      <distribution>repo</distribution>
    </license>
  </licenses>
  <developers>
    <developer>
      <name>${facts.publisher}</name>
      <url>https://github.com/${facts.publisher}</url>
    </developer>
  </developers>
  <scm>
    <connection>scm:git:${facts.repository}.git</connection>
    <developerConnection>scm:git:git@github.com:${path}.git</developerConnection>
    <url>${facts.repository}</url>
    <tag>v${version}</tag>
  </scm>
  <issueManagement>
    <system>GitHub</system>
    <url>${facts.repository}/issues</url>
  </issueManagement>
  <properties>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <project.build.outputTimestamp>${time}</project.build.outputTimestamp>
  </properties>
  <dependencies>
${dependencies.map(dependency).join("\n")}
  </dependencies>
  <build>
    <resources>
      <resource><directory>src/main/resources</directory></resource>
      <resource>
        <directory>.</directory>
        <includes><include>LICENSE</include></includes>
        <targetPath>META-INF</targetPath>
      </resource>
    </resources>
    <plugins>
${plugins.map(plugin).join("\n")}
    </plugins>
  </build>
</project>
`;
}

function dependency([group, artifact, version]: (typeof dependencies)[number]): string {
    return `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
}

function plugin([artifact, version, configuration, goal]: (typeof plugins)[number]): string {
    const execution =
        goal === ""
            ? ""
            : `<executions><execution><goals><goal>${goal}</goal></goals></execution></executions>`;
    const configured = configuration === "" ? "" : `<configuration>${configuration}</configuration>`;
    return `      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${configured}${execution}</plugin>`;
}
