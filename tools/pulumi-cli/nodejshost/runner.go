package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// findRunner finds a script of the SDK that a program depends on, as Node.js would from the program's directory.
func findRunner(directory, name string) (string, error) {
	for at := directory; ; at = filepath.Dir(at) {
		script := filepath.Join(at, "node_modules", "@pulumi", "pulumi", "cmd", name, "index.js")
		if _, err := os.Stat(script); err == nil {
			// Node.js looks for the SDK's own dependencies beside the real file.
			return filepath.EvalSymlinks(script)
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("@pulumi/pulumi was not found from %s: add it to the program's dependencies", directory)
		}
	}
}

// runArguments are the arguments of `node`.
func runArguments(request *pulumirpc.RunRequest, runner, engine string) []string {
	info := request.GetInfo()
	var arguments []string
	if nodeArguments := info.GetOptions().GetFields()["nodeargs"].GetStringValue(); nodeArguments != "" {
		arguments = strings.Fields(nodeArguments)
	}
	arguments = append(arguments, runner,
		"--monitor="+request.GetMonitorAddress(),
		"--engine="+engine,
		"--project="+request.GetProject(),
		"--stack="+request.GetStack(),
		"--organization="+request.GetOrganization(),
		"--root-directory="+info.GetRootDirectory(),
		"--pwd="+first(info.GetProgramDirectory(), request.GetPwd()),
		fmt.Sprintf("--parallel=%d", request.GetParallel()),
	)
	if request.GetDryRun() {
		arguments = append(arguments, "--dry-run")
	}
	arguments = append(arguments, first(info.GetEntryPoint(), request.GetProgram(), "."))
	return append(arguments, request.GetArgs()...)
}

// runEnvironment is this process's environment, and what the SDK reads from it besides.
func runEnvironment(request *pulumirpc.RunRequest) ([]string, error) {
	config, err := json.Marshal(orEmpty(request.GetConfig(), map[string]string{}))
	if err != nil {
		return nil, err
	}
	secretKeys, err := json.Marshal(orEmpty(request.GetConfigSecretKeys(), []string{}))
	if err != nil {
		return nil, err
	}
	typescript := "true"
	if option, found := request.GetInfo().GetOptions().GetFields()["typescript"]; found && !option.GetBoolValue() {
		typescript = "false"
	}
	return append(os.Environ(),
		"PULUMI_CONFIG="+string(config),
		"PULUMI_CONFIG_SECRET_KEYS="+string(secretKeys),
		"PULUMI_NODEJS_TYPESCRIPT="+typescript,
	), nil
}

// orEmpty gives an empty value for one that is missing, which JSON would have as null.
func orEmpty[Value map[string]string | []string](value, empty Value) Value {
	if value == nil {
		return empty
	}
	return value
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
