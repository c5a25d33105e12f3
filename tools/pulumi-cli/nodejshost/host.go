package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"
)

// The runner's exit status after it has reported an error to the user itself.
const alreadyReported = 32

type host struct {
	pulumirpc.UnimplementedLanguageRuntimeServer
	engine  string
	runners *runners
}

func (h *host) Handshake(
	context.Context, *pulumirpc.LanguageHandshakeRequest,
) (*pulumirpc.LanguageHandshakeResponse, error) {
	return &pulumirpc.LanguageHandshakeResponse{}, nil
}

func (h *host) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{}, nil
}

func (h *host) GetRequiredPackages(
	context.Context, *pulumirpc.GetRequiredPackagesRequest,
) (*pulumirpc.GetRequiredPackagesResponse, error) {
	return &pulumirpc.GetRequiredPackagesResponse{}, nil
}

func (h *host) GetRequiredPlugins(
	context.Context, *pulumirpc.GetRequiredPluginsRequest,
) (*pulumirpc.GetRequiredPluginsResponse, error) {
	return &pulumirpc.GetRequiredPluginsResponse{}, nil
}

func (h *host) InstallDependencies(
	*pulumirpc.InstallDependenciesRequest, pulumirpc.LanguageRuntime_InstallDependenciesServer,
) error {
	return nil
}

func (h *host) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	h.runners.stop()
	return &emptypb.Empty{}, nil
}

// Run runs a program.
func (h *host) Run(_ context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	directory := request.GetInfo().GetProgramDirectory()
	if directory == "" {
		directory = request.GetPwd()
	}
	runner, err := findRunner(directory, "run")
	if err != nil {
		return &pulumirpc.RunResponse{Error: err.Error()}, nil
	}
	environment, err := runEnvironment(request)
	if err != nil {
		return nil, err
	}
	command := exec.Command("node", runArguments(request, runner, h.engine)...)
	command.Env = environment
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	err = h.runners.run(command)
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}, nil
	case errors.As(err, &exit) && exit.ExitCode() == alreadyReported:
		return &pulumirpc.RunResponse{Bail: true}, nil
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: "The program ended with " + exit.String() + "."}, nil
	default:
		return &pulumirpc.RunResponse{Error: "The program could not be started: " + err.Error()}, nil
	}
}

// RunPlugin runs a policy pack, with the SDK of its own dependencies, and streams what it prints.
func (h *host) RunPlugin(
	request *pulumirpc.RunPluginRequest, stream pulumirpc.LanguageRuntime_RunPluginServer,
) error {
	if request.GetKind() != "analyzer" {
		return status.Errorf(codes.Unimplemented,
			"this language host runs policy packs, but no plugins of the kind %s", request.GetKind())
	}
	directory := request.GetInfo().GetProgramDirectory()
	if directory == "" {
		directory = filepath.Clean(request.GetProgram())
	}
	runner, err := findRunner(directory, "run-policy-pack")
	if err != nil {
		return status.Error(codes.FailedPrecondition, err.Error())
	}
	// The engine ends the call to end the policy pack.
	command := exec.CommandContext(stream.Context(), "node",
		append(append([]string{runner}, request.GetArgs()...), directory)...)
	command.Dir = directory
	command.Env = append(os.Environ(), request.GetEnv()...)
	output := &outputStream{stream: stream}
	command.Stdout = output.writer(stdout)
	command.Stderr = output.writer(stderr)
	err = h.runners.run(command)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	return output.exit(command.ProcessState.ExitCode())
}
